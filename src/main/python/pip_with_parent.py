"""pip, which ends when the process that started it ends: an orphan would go on writing into the environment."""
import runpy
import sys

import parent_pipe

parent_pipe.end_with_parent()
sys.argv[0] = "pip"
runpy.run_module("pip", run_name="__main__")
