/**
 * PowerShell's values: objects with members of their own, type data, the one place of member look-up, conversion, arithmetic,
 * comparison, patterns.
 *
 * <p>Values flow raw (Integer, String, Object[]); a {@link org.mooring.object.PSObject} is around those alone that were given members
 * or type names. {@link org.mooring.object.Members} finds members, {@link org.mooring.object.Conversion} converts.
 */
@Export
@Version("0.1.0")
package org.mooring.object;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
