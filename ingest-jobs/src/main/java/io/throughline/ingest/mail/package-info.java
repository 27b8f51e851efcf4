// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** E-mail: messages out of mailboxes, and what a message says. Knows no source and no graph. */
@NullMarked
package io.throughline.ingest.mail;

import org.jspecify.annotations.NullMarked;
