param(
    [Parameter(ParameterSetName = 'PSCopyFileFromRemoteSession', Mandatory = $true)]
    [ValidateUserDrive()] [string] $copyFromFilePath,

    [Parameter(ParameterSetName = 'PSCopyFileFromRemoteSession', Mandatory = $true)]
    [ValidateRange(0, [long]::MaxValue)] [long] $copyFromStart,

    [Parameter(ParameterSetName = 'PSCopyFileFromRemoteSession', Mandatory = $true)]
    [ValidateRange(0, [long]::MaxValue)] [long] $copyFromNumBytes,

    [Parameter(ParameterSetName = 'PSCopyFileFromRemoteSession')]
    [switch] $force,

    [Parameter(ParameterSetName = 'PSCopyFileFromRemoteSession')]
    [switch] $isAlternateStream,

    [Parameter(ParameterSetName = 'PSCopyFileFromRemoteSession')]
    [ValidateNotNullOrEmpty()] [string] $streamName,

    [Parameter(ParameterSetName = 'PSSourceSupportsAlternateStreams', Mandatory = $true)]
    [ValidateUserDrive()] [string] $supportAltStreamPath,

    [Parameter(ParameterSetName = 'PSGetFileMetadata', Mandatory = $true)]
    [ValidateUserDrive()] [string] $getMetaFilePath,

    [Parameter(ParameterSetName = 'PSGetPathItems', Mandatory = $true)]
    [ValidateUserDrive()] [string] $getPathItems,

    [Parameter(ParameterSetName = 'PSGetPathDirAndFiles', Mandatory = $true)]
    [ValidateUserDrive()] [string] $getPathDir
)
$answer = $null
try {
    switch ($PSCmdlet.ParameterSetName) {
        'PSCopyFileFromRemoteSession' {
            $answer = @{ b64Fragment = $null; moreAvailable = $null; ExceptionThrown = $true }
            if ($isAlternateStream) { throw 'Files here have one stream.' }
            [Mooring.UserDriveFiles]::Read($copyFromFilePath, $copyFromStart, $copyFromNumBytes)
        }
        'PSSourceSupportsAlternateStreams' { @{ SourceSupportsAlternateStreams = $false; Streams = @() } }
        'PSGetFileMetadata' { [Mooring.UserDriveFiles]::Metadata($getMetaFilePath) }
        'PSGetPathItems' { $answer = @{ Exists = $null; Items = $null }; [Mooring.UserDriveFiles]::Items($getPathItems) }
        'PSGetPathDirAndFiles' { $answer = @{ Files = $null; Directories = $null }; [Mooring.UserDriveFiles]::Below($getPathDir) }
    }
} catch {
    $cause = if ($_.Exception.InnerException) { $_.Exception.InnerException } else { $_.Exception }
    $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new($cause, 'UserDrive', 'WriteError', $null))
    $answer
}
