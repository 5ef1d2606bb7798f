/** The module Pester. Its commands are scripts, which stand among the resources of this package. */
package org.mooring.cmdlet.pester;
