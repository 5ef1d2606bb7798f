/** Classes and enumerations that scripts define, as JVM classes made at run time. */
package org.mooring.shell.powershell.classes;
