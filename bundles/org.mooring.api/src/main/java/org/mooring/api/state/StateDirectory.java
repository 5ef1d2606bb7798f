package org.mooring.api.state;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The server's state directory. It and its files can be read and written by the operating-system user that runs the server, and by
 * nobody else. Names are simple file names.
 */
@ProviderType
public interface StateDirectory {

    /** The directory, which exists. */
    Path path();

    /** The file of this name, made empty where it is missing, with only its owner's rights. */
    Path file(String name) throws IOException;

    /** The directory of this name, made where it is missing, with only its owner's rights. */
    Path directory(String name) throws IOException;

    /** Writes a file as a whole: whoever reads it meanwhile, or after a crash, has the old content or the new one. */
    Path write(String name, byte[] content) throws IOException;
}
