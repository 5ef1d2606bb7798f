package org.mooring.cmdlet.utility;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.dotnet.xml.XmlDocument;
import org.mooring.dotnet.xml.XmlNameTable;
import org.mooring.dotnet.xml.XmlNamespaceManager;
import org.mooring.dotnet.xml.XmlNode;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;

/** Select-Xml: the nodes that an XPath expression finds in texts, files or nodes. */
@Cmdlet(verb = "Select", noun = "Xml", defaultParameterSet = "Xml", outputTypes = "Microsoft.PowerShell.Commands.SelectXmlInfo",
    className = "Microsoft.PowerShell.Commands.SelectXmlCommand")
public final class SelectXml extends PipelineCmdlet {

    @Parameter(parameterSet = "Path", mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] path;

    @Parameter(parameterSet = "LiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Parameter(parameterSet = "Xml", mandatory = true, position = 1, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    @Alias("Node")
    @DotNetType("System.Xml.XmlNode[]")
    Object xml;

    @Parameter(parameterSet = "Content", mandatory = true, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    String[] content;

    @Parameter(mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    String xPath;

    @Parameter
    @ValidateNotNullOrEmpty
    @DotNetType("System.Collections.Hashtable")
    Object namespace;

    @Override
    protected void processRecord() {
        switch (context().parameterSetName()) {
            case "Xml" -> Enumeration.toList(xml).forEach(each -> search((XmlNode) PSObject.base(each), "InputStream"));
            case "Content" -> {
                for (String each : content) {
                    content(each);
                }
            }
            default -> {
                for (PathInfo place : places()) {
                    file(place);
                }
            }
        }
    }

    private void content(String text) {
        XmlDocument document;
        try {
            document = (XmlDocument) Conversion.convert(text, ClrTypes.of(XmlDocument.class));
        } catch (DotNetException malformed) {
            writeError(malformed.errorRecord());
            return;
        }
        search(document, "InputStream");
    }

    private List<PathInfo> places() {
        Drives drives = session().service(Drives.class);
        List<PathInfo> places = new ArrayList<>();
        for (String each : literalPath != null ? literalPath : path) {
            List<PathInfo> found = literalPath != null ? List.of(drives.qualify(each)) : drives.resolve(each, null);
            if (!found.isEmpty() && !found.get(0).provider().name().equals("FileSystem")) {
                writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException", "Cannot open the file because the current provider ("
                    + found.get(0).provider().name() + ") cannot open files."), "ProcessingFile", ErrorCategory.InvalidOperation, each));
                continue;
            }
            places.addAll(found);
        }
        return places;
    }

    private void file(PathInfo place) {
        Path file = Path.of(place.providerPath());
        try {
            search(XmlDocument.of(Encoding.UTF8.read(OpenFile.bytes(file)), true), file.toString());
        } catch (IOException e) {
            unreadable(file, FileErrors.of(e, file));
        } catch (DotNetException e) {
            if (!e.typeName().equals("System.Xml.XmlException")) {
                throw e;
            }
            unreadable(file, e);
        }
    }

    private void unreadable(Path file, DotNetException why) {
        writeError(new ErrorRecord(new DotNetException("System.ArgumentException", "The file '" + file + "' cannot be read: " + why.getMessage(), why),
            "ProcessingFile", ErrorCategory.InvalidArgument, file.toString()));
    }

    private void search(XmlNode node, String source) {
        XmlNamespaceManager namespaces = namespace == null ? null : namespaces();
        for (XmlNode found : node.selectNodes(xPath, namespaces)) {
            writeObject(new SelectXmlInfo(found, source, xPath));
        }
    }

    private XmlNamespaceManager namespaces() {
        XmlNamespaceManager manager = new XmlNamespaceManager(new XmlNameTable());
        ((Map<?, ?>) PSObject.base(namespace)).forEach((prefix, uri) -> {
            if (uri == null) {
                writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException", "This command cannot be run because the prefix value in the "
                    + "Namespace parameter is null. Provide a valid value for the prefix, and then run the command again."), "PrefixError",
                    ErrorCategory.InvalidOperation, namespace));
            } else {
                manager.addNamespace(Conversion.toText(prefix), Conversion.toText(uri));
            }
        });
        return manager;
    }
}
