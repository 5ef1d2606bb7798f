param(
    [Parameter(ParameterSetName = 'PSCopyFileToRemoteSession')]
    [Parameter(ParameterSetName = 'PSCopyAlternateStreamToRemoteSession')]
    [ValidateUserDrive()] [string] $copyToFilePath,

    [Parameter(ParameterSetName = 'PSCopyFileToRemoteSession')]
    [Parameter(ParameterSetName = 'PSCopyAlternateStreamToRemoteSession')]
    [ValidateNotNullOrEmpty()] [string] $b64Fragment,

    [Parameter(ParameterSetName = 'PSCopyFileToRemoteSession')]
    [switch] $createFile,

    [Parameter(ParameterSetName = 'PSCopyFileToRemoteSession')]
    [switch] $emptyFile,

    [Parameter(ParameterSetName = 'PSCopyAlternateStreamToRemoteSession', Mandatory = $true)]
    [ValidateNotNullOrEmpty()] [string] $streamName,

    [Parameter(ParameterSetName = 'PSTargetSupportsAlternateStreams', Mandatory = $true)]
    [ValidateUserDrive()] [string] $supportAltStreamPath,

    [Parameter(ParameterSetName = 'PSSetFileMetadata', Mandatory = $true)]
    [ValidateUserDrive()] [string] $metaDataFilePath,

    [Parameter(ParameterSetName = 'PSSetFileMetadata', Mandatory = $true)]
    [ValidateNotNull()] [hashtable] $metaDataToSet,

    [Parameter(ParameterSetName = 'PSRemoteDestinationPathIsFile', Mandatory = $true)]
    [ValidateUserDrive()] [string] $isFilePath,

    [Parameter(ParameterSetName = 'PSGetRemotePathInfo', Mandatory = $true)]
    [ValidateUserDrive()] [string] $remotePath,

    [Parameter(ParameterSetName = 'PSCreateDirectoryOnRemoteSession', Mandatory = $true)]
    [ValidateUserDrive()] [string] $createDirectoryPath,

    [Parameter(ParameterSetName = 'PSCreateDirectoryOnRemoteSession')]
    [switch] $force
)
$answer = $null
try {
    switch ($PSCmdlet.ParameterSetName) {
        'PSCopyFileToRemoteSession' { $answer = @{ BytesWritten = $null }; [Mooring.UserDriveFiles]::Write($copyToFilePath, $b64Fragment, $createFile, $emptyFile) }
        'PSCopyAlternateStreamToRemoteSession' { $answer = @{ BytesWritten = $null }; throw 'Files here have one stream.' }
        'PSTargetSupportsAlternateStreams' { @{ TargetSupportsAlternateStreams = $false } }
        'PSSetFileMetadata' { [Mooring.UserDriveFiles]::SetMetadata($metaDataFilePath, $metaDataToSet) }
        'PSRemoteDestinationPathIsFile' { $answer = @{ IsFileInfo = $null }; @{ IsFileInfo = [Mooring.UserDriveFiles]::IsFile($isFilePath) } }
        'PSGetRemotePathInfo' { [Mooring.UserDriveFiles]::Info($remotePath) }
        'PSCreateDirectoryOnRemoteSession' { $answer = @{ DirectoryPath = $null; PathExists = $false }; [Mooring.UserDriveFiles]::MakeFolder($createDirectoryPath, $force) }
    }
} catch {
    $cause = if ($_.Exception.InnerException) { $_.Exception.InnerException } else { $_.Exception }
    $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new($cause, 'UserDrive', 'WriteError', $null))
    $answer
}
