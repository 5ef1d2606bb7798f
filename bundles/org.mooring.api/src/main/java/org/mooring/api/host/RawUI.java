package org.mooring.api.host;

import org.osgi.annotation.versioning.ConsumerType;

/** The screen and keyboard (System.Management.Automation.Host.PSHostRawUserInterface). Sizes are in character cells. */
@ConsumerType
public interface RawUI {

    record Size(int width, int height) {}

    record Coordinates(int x, int y) {}

    record Rectangle(int left, int top, int right, int bottom) {}

    /** @param type System.Management.Automation.Host.BufferCellType's number */
    record BufferCell(char character, ConsoleColor foreground, ConsoleColor background, int type) {}

    record KeyInfo(int virtualKeyCode, char character, int controlKeyState, boolean keyDown) {}

    ConsoleColor foregroundColor();

    void foregroundColor(ConsoleColor color);

    ConsoleColor backgroundColor();

    void backgroundColor(ConsoleColor color);

    Coordinates cursorPosition();

    void cursorPosition(Coordinates position);

    Coordinates windowPosition();

    void windowPosition(Coordinates position);

    int cursorSize();

    void cursorSize(int size);

    Size bufferSize();

    void bufferSize(Size size);

    Size windowSize();

    void windowSize(Size size);

    String windowTitle();

    void windowTitle(String title);

    Size maxWindowSize();

    Size maxPhysicalWindowSize();

    boolean keyAvailable();

    /** @param options System.Management.Automation.Host.ReadKeyOptions' number */
    KeyInfo readKey(int options);

    void flushInputBuffer();

    void setBufferContents(Rectangle rectangle, BufferCell fill);

    void setBufferContents(Coordinates origin, BufferCell[][] contents);

    BufferCell[][] getBufferContents(Rectangle rectangle);

    void scrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill);
}
