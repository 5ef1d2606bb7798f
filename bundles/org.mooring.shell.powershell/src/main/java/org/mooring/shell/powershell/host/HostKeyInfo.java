package org.mooring.shell.powershell.host;

import org.mooring.api.host.RawUI;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;

/** KeyInfo: a key that was pressed or let go. */
@ClrClass(value = "System.Management.Automation.Host.KeyInfo", valueType = true)
public final class HostKeyInfo {

    private static final String KEYS = "System.Management.Automation.Host.ControlKeyStates";

    private final RawUI.KeyInfo key;

    HostKeyInfo(RawUI.KeyInfo key) {
        this.key = key;
    }

    @Get
    public int virtualKeyCode() {
        return key.virtualKeyCode();
    }

    @Get
    public char character() {
        return key.character();
    }

    @Get
    @Type(KEYS)
    public Object controlKeyState() {
        return Conversion.convert(key.controlKeyState(), ClrTypes.find(KEYS));
    }

    @Get
    public boolean keyDown() {
        return key.keyDown();
    }

    @Override
    public String toString() {
        return key.virtualKeyCode() + "," + key.character() + "," + controlKeyState() + "," + (key.keyDown() ? "True" : "False");
    }
}
