/** System.Text.Json: documents, nodes, the serializer. */
@Export
@Version("0.1.0")
package org.mooring.dotnet.json;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
