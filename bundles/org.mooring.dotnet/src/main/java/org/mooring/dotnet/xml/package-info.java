/**
 * The XML of .NET: the document object model of System.Xml, its reader and writers, and XPath 1.0. Written for the behaviour that scripts
 * see (messages with line and position, white space, namespaces), with nothing that reads outside the text: document types are refused.
 */
@Export
@Version("0.1.0")
package org.mooring.dotnet.xml;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
