// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Reading JSON over HTTP from services that page, limit rates and fail now and then. Knows no service. */
@NullMarked
package io.throughline.ingest.connector.rest;

import org.jspecify.annotations.NullMarked;
