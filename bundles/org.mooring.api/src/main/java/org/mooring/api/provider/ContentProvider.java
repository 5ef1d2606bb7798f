package org.mooring.api.provider;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A provider whose items have content (IContentCmdletProvider): makes Get-, Set-, Add- and Clear-Content and redirection work. */
@ConsumerType
public interface ContentProvider extends ItemProvider {

    ContentReader contentReader(String path, ProviderContext context);

    /** A writer that stands at the content's beginning; the item may not exist yet. */
    ContentWriter contentWriter(String path, ProviderContext context);

    default void clearContent(String path, ProviderContext context) {
        throw ProviderErrors.notSupported("Cannot perform the ClearContent operation. The ClearContent operation is not supported by this provider.");
    }

    /** Reads an item's content piece by piece; what a piece is (a line, a byte, a value) is the provider's choice. */
    @ConsumerType
    interface ContentReader extends AutoCloseable {

        /** The next pieces, at most {@code count} unless that is 0 or less, which means all; empty at the end. */
        List<Object> read(long count);

        /** The last {@code count} pieces, or null where only reading from the beginning can tell. Called before {@link #read}. */
        default List<Object> tail(int count) {
            return null;
        }

        @Override
        void close();
    }

    /** Writes an item's content. */
    @ConsumerType
    interface ContentWriter extends AutoCloseable {

        /** Opens what is to be written, before anything is: what cannot be opened is thrown here, once. */
        default void open() {}

        void write(List<?> pieces);

        /** Goes on at the end of what is there, for Add-Content. */
        default void seekEnd() {
            throw ProviderErrors.notSupported("Cannot call method. The content Seek method is not supported by this provider.");
        }

        @Override
        void close();
    }
}
