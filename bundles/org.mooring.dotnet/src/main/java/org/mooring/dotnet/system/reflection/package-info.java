/** The types of System.Reflection: what scripts find out of types and their members. */
package org.mooring.dotnet.system.reflection;
