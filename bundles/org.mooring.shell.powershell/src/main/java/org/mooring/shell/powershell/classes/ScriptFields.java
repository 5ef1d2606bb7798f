package org.mooring.shell.powershell.classes;

/** What holds the properties of a script class's object. */
interface ScriptFields {

    Object[] fields();
}
