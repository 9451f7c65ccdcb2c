"""A process with stated memory: takes a step a line from standard input and answers each with "done"; ends with its input.

hold MIB          private memory, written
release           gives back what the last hold took
share MIB         memory shared by a file descriptor (memfd), written
map FILE AT MIB   a part of a file, read-only, from AT MIB on; nothing of it is read
read MIB          reads the first MIB of the last map
write MIB         maps the last file privately and writes its first MIB, which no longer are the file's
swap              asks the kernel to put all that is held into swap, where there is some
"""
import mmap
import os
import sys

MIB = 1 << 20
MADV_PAGEOUT = 21
held, shared, mapped = [], [], []
path = None


def touched(memory, size):
    for at in range(0, size, mmap.PAGESIZE):
        memory[at] = 1
    return memory


for line in sys.stdin:
    step, *values = line.split()
    if step == "hold":
        size = int(values[0]) * MIB
        held.append(touched(mmap.mmap(-1, size, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS), size))
    elif step == "release":
        held.pop().close()
    elif step == "share":
        size = int(values[0]) * MIB
        descriptor = os.memfd_create("shared")
        os.ftruncate(descriptor, size)
        shared.append(touched(mmap.mmap(descriptor, size), size))
    elif step == "map":
        path = values[0]
        with open(path, "rb") as file:
            mapped.append(
                mmap.mmap(file.fileno(), int(values[2]) * MIB, prot=mmap.PROT_READ, offset=int(values[1]) * MIB))
    elif step == "read":
        for at in range(0, int(values[0]) * MIB, mmap.PAGESIZE):
            mapped[-1][at]
    elif step == "write":
        size = int(values[0]) * MIB
        with open(path, "r+b") as file:
            mapped.append(touched(mmap.mmap(file.fileno(), size, access=mmap.ACCESS_COPY), size))
    elif step == "swap":
        for memory in held:
            memory.madvise(MADV_PAGEOUT)
    print("done", flush=True)
