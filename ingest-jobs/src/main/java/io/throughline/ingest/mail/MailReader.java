// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.mail;

import io.throughline.ingest.text.Titles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Reads a message as it lies in a file. What is broken in it costs only itself; nothing that it names is fetched. */
// [impl->TL-US-27]
public final class MailReader {
    private static final int LINE_BYTES_MAX = 1024 * 1024;
    private static final int HEADERS_MAX = 1_000;
    private static final int HEADER_BYTES_MAX = 100_000;
    private static final int RECEIVERS_MAX = 1_000;

    private MailReader() {}

    /** @throws IOException when this is no message */
    public static MailMessage read(byte[] content) throws IOException {
        var message = builder(content.length).parseMessage(new ByteArrayInputStream(content));
        try {
            if (message.getHeader() == null || message.getHeader().getFields().isEmpty()) {
                throw new IOException("it has no headers");
            }
            var body = MailBody.of(message);
            return new MailMessage(
                    header(message, "Message-ID").flatMap(MessageIds::first),
                    header(message, "In-Reply-To").flatMap(MessageIds::first).or(() -> lastReference(message)),
                    thread(message),
                    Optional.ofNullable(message.getSubject())
                            .map(Titles::oneLine)
                            .filter(subject -> !subject.isEmpty()),
                    from(message),
                    Stream.of(message.getTo(), message.getCc())
                            .flatMap(MailReader::receivers)
                            .limit(RECEIVERS_MAX)
                            .toList(),
                    date(message),
                    body.text(),
                    body.blocks(),
                    body.attachments());
        } finally {
            message.dispose();
        }
    }

    private static DefaultMessageBuilder builder(int length) {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxLineLen(LINE_BYTES_MAX)
                .setMaxHeaderCount(HEADERS_MAX)
                .setMaxHeaderLen(HEADER_BYTES_MAX)
                .setMaxContentLen(Math.max(1, length))
                .build());
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        return builder;
    }

    private static Optional<String> header(Message message, String name) {
        return Optional.ofNullable(message.getHeader().getField(name)).map(field -> String.valueOf(field.getBody()));
    }

    private static List<String> references(Message message) {
        return header(message, "References").map(MessageIds::all).orElse(List.of());
    }

    private static Optional<String> lastReference(Message message) {
        var references = references(message);
        return references.isEmpty() ? Optional.empty() : Optional.of(references.get(references.size() - 1));
    }

    private static Optional<String> thread(Message message) {
        return references(message).stream()
                .findFirst()
                .or(() -> header(message, "In-Reply-To").flatMap(MessageIds::first))
                .or(() -> header(message, "Message-ID").flatMap(MessageIds::first));
    }

    private static Optional<String> from(Message message) {
        var from = message.getFrom();
        if (from == null || from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(shown(from.get(0)));
    }

    private static Stream<String> receivers(@Nullable AddressList list) {
        return list == null ? Stream.empty() : list.flatten().stream().map(MailReader::shown);
    }

    private static String shown(Mailbox mailbox) {
        var name = Titles.oneLine(String.valueOf(mailbox.getName() == null ? "" : mailbox.getName()))
                .replace('<', ' ')
                .replace('>', ' ')
                .strip();
        var address = Titles.oneLine(mailbox.getAddress());
        return name.isEmpty() ? address : name + " <" + address + ">";
    }

    private static Optional<ZonedDateTime> date(Message message) {
        var dates = new ArrayList<ZonedDateTime>();
        if (message.getDate() != null) {
            dates.add(message.getDate().toInstant().atZone(ZoneOffset.UTC));
        }
        return dates.stream()
                .filter(date -> date.getYear() > 1970 && date.getYear() < 2200)
                .findFirst();
    }
}
