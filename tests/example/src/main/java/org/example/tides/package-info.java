/** An example of a third party's module for Mooring: the cmdlet {@code Get-Tide} and the drive {@code Tides:}. */
package org.example.tides;
