/**
 * The Python environment of the engines: which Python makes it, what is installed in it, one
 * install at a time, scripts of the jar as files. Knows no engine. For use from elsewhere: {@link
 * io.github.mlxggufbench.embedded.python.PythonEnvironment}, and {@link
 * io.github.mlxggufbench.embedded.python.PythonProcess} to start what runs in it.
 */
@NullMarked
package io.github.mlxggufbench.embedded.python;

import org.jspecify.annotations.NullMarked;
