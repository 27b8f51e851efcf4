// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.standalone.up.Console;
import java.io.PrintStream;
import java.util.Map;

/**
 * What surrounds a command.
 *
 * @param environment variables
 * @param out takes data, nothing else
 * @param console takes everything else
 */
record Session(Map<String, String> environment, PrintStream out, Console console) {}
