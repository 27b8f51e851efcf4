// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Which lines tests ran, as coverage files of JaCoCo, LCOV and Cobertura say. */
@NullMarked
package io.throughline.ingest.coverage;

import org.jspecify.annotations.NullMarked;
