/** The types of the namespace System that scripts name, one file each: static methods are the members. */
package org.mooring.dotnet.system;
