// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.mail;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.text.HtmlText;
import io.throughline.ingest.text.PlainText;
import io.throughline.ingest.text.StructuredText;
import io.throughline.ingest.text.Titles;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;

/** The text of a message: of alternatives the plainest, of parts all that are text and no attachment. */
final class MailBody {
    private static final int DEPTH_MAX = 20;
    private static final int PARTS_MAX = 1_000;
    private static final int CHARACTERS_MAX = 1_000_000;
    private static final int ATTACHMENTS_MAX = 100;

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private int parts;
    private int characters;

    private MailBody() {}

    static MailBody of(Entity message) throws IOException {
        var body = new MailBody();
        body.read(message, 0);
        return body;
    }

    String text() {
        return String.join("\n\n", texts);
    }

    List<Block> blocks() {
        return blocks;
    }

    List<String> attachments() {
        return attachments;
    }

    private void read(Entity entity, int depth) throws IOException {
        if (depth > DEPTH_MAX || ++parts > PARTS_MAX) {
            return;
        }
        if (entity.getBody() instanceof Multipart multipart) {
            if ("alternative".equalsIgnoreCase(multipart.getSubType())) {
                var plainest = plainest(multipart);
                if (plainest.isPresent()) {
                    read(plainest.get(), depth + 1);
                }
                return;
            }
            for (var part : multipart.getBodyParts()) {
                read(part, depth + 1);
            }
        } else if (entity.getFilename() != null || "attachment".equalsIgnoreCase(entity.getDispositionType())) {
            attached(entity);
        } else if (entity.getBody() instanceof TextBody text) {
            add(isHtml(entity) ? HtmlText.read(string(text)) : plain(string(text)));
        }
    }

    private static Optional<Entity> plainest(Multipart alternatives) {
        var readable = alternatives.getBodyParts().stream()
                .filter(part -> part.getBody() instanceof TextBody || part.isMultipart())
                .toList();
        return readable.stream()
                .filter(part -> "text/plain".equals(part.getMimeType()))
                .findFirst()
                .or(() -> readable.stream().filter(MailBody::isHtml).findFirst())
                .or(() -> readable.stream().findFirst());
    }

    private static boolean isHtml(Entity entity) {
        return String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT).equals("text/html");
    }

    private static StructuredText plain(String text) {
        // The subject is the title, so the first line is text like any other.
        return PlainText.untitled(text.replace("\r\n", "\n").replace('\r', '\n'), 1);
    }

    private void attached(Entity entity) {
        var name = Titles.oneLine(entity.getFilename() == null ? "" : entity.getFilename());
        if (!name.isEmpty() && attachments.size() < ATTACHMENTS_MAX) {
            attachments.add(name);
        }
    }

    private String string(TextBody text) throws IOException {
        var all = new StringWriter();
        var buffer = new char[8_192];
        try (var reader = text.getReader()) {
            for (int read = reader.read(buffer); read >= 0 && characters < CHARACTERS_MAX; read = reader.read(buffer)) {
                int taken = Math.min(read, CHARACTERS_MAX - characters);
                all.write(buffer, 0, taken);
                characters += taken;
            }
        }
        return all.toString();
    }

    private void add(StructuredText text) {
        blocks.addAll(text.blocks());
        if (!text.content().isBlank()) {
            texts.add(text.content());
        }
    }
}
