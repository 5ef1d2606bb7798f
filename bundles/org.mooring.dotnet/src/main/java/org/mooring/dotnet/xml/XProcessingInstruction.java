package org.mooring.dotnet.xml;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** System.Xml.Linq.XProcessingInstruction. */
@ClrClass(value = "System.Xml.Linq.XProcessingInstruction", base = "System.Xml.Linq.XNode")
public final class XProcessingInstruction extends XNode {

    private String target;
    private String data;

    @New
    public static XProcessingInstruction make(String target, String data) {
        XProcessingInstruction instruction = new XProcessingInstruction();
        instruction.target = XmlConvertType.verifyNcName(target);
        instruction.data = data;
        return instruction;
    }

    @Override
    int kind() {
        return 7;
    }

    @Get
    public String target() {
        return target;
    }

    @Set
    public void target(String value) {
        target = value;
    }

    @Get
    public String data() {
        return data;
    }

    @Set
    public void data(String value) {
        data = value;
    }

    @Override
    void write(XmlMarkup out) {
        out.instruction(target, data);
    }

    @Override
    XNode copy() {
        return make(target, data);
    }

    @Override
    boolean same(XNode other) {
        return other instanceof XProcessingInstruction i && i.target.equals(target) && i.data.equals(data);
    }
}
