/** System.Text.Json: documents, nodes, the serializer. */
package org.mooring.dotnet.json;
