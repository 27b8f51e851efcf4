// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** How a command reaches the graph of a data folder: through what runs already, or by starting the database itself. */
@NullMarked
package io.throughline.standalone.connection;

import org.jspecify.annotations.NullMarked;
