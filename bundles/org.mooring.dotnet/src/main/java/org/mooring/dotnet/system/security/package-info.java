/** The types of System.Security. */
package org.mooring.dotnet.system.security;
