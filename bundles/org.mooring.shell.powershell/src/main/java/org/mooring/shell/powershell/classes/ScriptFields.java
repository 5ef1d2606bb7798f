package org.mooring.shell.powershell.classes;

/** What holds the properties of a script class's object. */
interface ScriptFields {

    Object[] fields();

    /** What the base's constructor does: an object of the .NET type that the class derives from, whose content this one takes over. */
    default void become(Object made) {}
}
