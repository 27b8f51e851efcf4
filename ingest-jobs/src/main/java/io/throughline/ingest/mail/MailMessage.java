// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.mail;

import io.throughline.ingest.model.Block;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a message says.
 *
 * @param id its Message-ID without brackets
 * @param inReplyTo the id of the message that it answers
 * @param thread the id of the first message of its thread, as far as it knows
 * @param subject on one line; empty when there is none
 * @param from {@code Name <address>}, the address or the name
 * @param to everybody whom it names as receiver, in the order of the headers
 * @param text all of its text, of HTML only the text
 * @param attachments their file names; they are not read
 */
public record MailMessage(
        Optional<String> id,
        Optional<String> inReplyTo,
        Optional<String> thread,
        Optional<String> subject,
        Optional<String> from,
        List<String> to,
        Optional<ZonedDateTime> date,
        String text,
        List<Block> blocks,
        List<String> attachments) {
    public MailMessage {
        to = List.copyOf(to);
        blocks = List.copyOf(blocks);
        attachments = List.copyOf(attachments);
    }
}
