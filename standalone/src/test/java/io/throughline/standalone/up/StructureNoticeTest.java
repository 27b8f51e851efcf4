// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureNoticeTest {
    private final List<String> heard = new ArrayList<>();
    private final StructureNotice notice = new StructureNotice(
            new ProgressListener() {
                @Override
                public void started(String what, long total) {
                    heard.add("started " + what);
                }

                @Override
                public void advanced(long done) {
                    heard.add("advanced " + done);
                }

                @Override
                public void finished() {
                    heard.add("finished");
                }
            },
            waiting -> heard.add("browsable, waiting " + waiting));

    @Test
    void shouldTellOnceWhenOnlyVectorsAreToCome() {
        notice.started("reading shop (items)", 5);
        notice.advanced(5);
        notice.finished();
        notice.started(StructureNotice.VECTORS + " (passages)", 7);
        notice.started(StructureNotice.VECTORS + " (passages)", 2);

        assertThat(heard)
                .containsExactly(
                        "started reading shop (items)",
                        "advanced 5",
                        "finished",
                        "browsable, waiting 7",
                        "started embedding (passages)",
                        "started embedding (passages)");
    }
}
