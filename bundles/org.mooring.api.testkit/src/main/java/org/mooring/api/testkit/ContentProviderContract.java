package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mooring.api.provider.ContentProvider;
import org.mooring.api.provider.ContentProvider.ContentReader;
import org.mooring.api.provider.ContentProvider.ContentWriter;

/**
 * What every {@link ContentProvider} does, beside what an {@link ItemProviderContract} says. Here {@link #existing()} has content, and
 * {@link #missing()} may get some.
 */
public abstract class ContentProviderContract extends ItemProviderContract {

    @Override
    protected abstract ContentProvider provider();

    /** Pieces that can be written, and are then read as they are. */
    protected List<?> pieces() {
        return List.of("a piece");
    }

    @Test
    void contentReadPieceByPieceIsTheContentReadAtOnce() {
        RecordingContext context = new RecordingContext(session());
        List<Object> all;
        try (ContentReader reader = provider().contentReader(existing(), context)) {
            all = reader.read(0);
            assertEquals(List.of(), reader.read(0));
        }

        List<Object> single = new ArrayList<>();
        try (ContentReader reader = provider().contentReader(existing(), context)) {
            for (List<Object> some = reader.read(1); !some.isEmpty(); some = reader.read(1)) {
                assertEquals(1, some.size());
                single.addAll(some);
            }
        }

        assertEquals(all, single);
    }

    @Test
    void whatIsWrittenIsRead() {
        ContentProvider provider = provider();
        RecordingContext context = new RecordingContext(session());
        for (String path : List.of(existing(), missing())) {
            try (ContentWriter writer = provider.contentWriter(path, context)) {
                writer.write(pieces());
            }

            assertTrue(provider.itemExists(path, context), path);
            try (ContentReader reader = provider.contentReader(path, context)) {
                assertEquals(pieces(), reader.read(0), path);
            }
        }
    }

    @Test
    void closingTwiceDoesNothing() {
        RecordingContext context = new RecordingContext(session());
        ContentReader reader = provider().contentReader(existing(), context);

        reader.close();
        reader.close();
    }
}
