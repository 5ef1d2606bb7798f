package org.mooring.dotnet.xml;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Set;

/** System.Xml.XmlCharacterData: a node that is text. */
@ClrClass(value = "System.Xml.XmlCharacterData", base = "System.Xml.XmlLinkedNode", isAbstract = true)
public abstract class XmlCharacterData extends XmlNode {

    private String data;

    XmlCharacterData(XmlDocument owner, String data) {
        super(owner);
        this.data = data == null ? "" : data;
    }

    @Override
    public String value() {
        return data;
    }

    @Override
    public void value(String value) {
        data = value == null ? "" : value;
    }

    @Get
    public String data() {
        return data;
    }

    @Set
    public void data(String value) {
        value(value);
    }

    @Get
    public int length() {
        return data.length();
    }

    @Override
    public String innerText() {
        return data;
    }

    @Override
    public void innerText(String value) {
        value(value);
    }

    @Member
    public String substring(int offset, int count) {
        check(offset, count);
        return data.substring(offset, Math.min(data.length(), offset + count));
    }

    @Member
    public void appendData(String strData) {
        data += strData;
    }

    @Member
    public void insertData(int offset, String strData) {
        check(offset, 0);
        data = data.substring(0, offset) + strData + data.substring(offset);
    }

    @Member
    public void deleteData(int offset, int count) {
        replaceData(offset, count, "");
    }

    @Member
    public void replaceData(int offset, int count, String strData) {
        check(offset, count);
        data = data.substring(0, offset) + strData + data.substring(Math.min(data.length(), offset + count));
    }

    private void check(int offset, int count) {
        if (offset < 0 || count < 0 || offset > data.length()) {
            throw Exceptions.outOfRange(count < 0 ? "count" : "offset");
        }
    }
}
