package org.mooring.configuration;

import java.nio.file.Path;

/** Where role capability files (.psrc) are. */
interface RoleFiles {

    /** There are none. */
    RoleFiles NONE = new RoleFiles() {

        @Override
        public File named(String name) throws DataException {
            throw new DataException(0, "There is no role capability '" + name + "'.");
        }

        @Override
        public File at(String path) throws DataException {
            throw new DataException(0, "There is no role capability file '" + path + "'.");
        }
    };

    /** A file that was read. */
    record File(Path path, String text) {}

    /** The capability of a module, or beside the configurations. */
    File named(String name) throws DataException;

    File at(String path) throws DataException;

    /**
     * Refuses a file that says what sessions may do, or that they run, when users who are not the server's own can have changed it.
     *
     * @param file one that need not exist
     */
    default void rely(Path file) throws DataException {}
}
