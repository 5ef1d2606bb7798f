param(
    [Parameter(ParameterSetName = 'PSRemoteDirectoryExist', Mandatory = $true)]
    [ValidateUserDrive()] [string] $dirPathExists,

    [Parameter(ParameterSetName = 'PSValidatePath', Mandatory = $true)]
    [ValidateUserDrive()] [string] $pathToValidate,

    [Parameter(ParameterSetName = 'PSValidatePath')]
    [switch] $sourceIsRemote
)
try {
    switch ($PSCmdlet.ParameterSetName) {
        'PSRemoteDirectoryExist' { @{ Exists = [Mooring.UserDriveFiles]::IsFolder($dirPathExists) } }
        'PSValidatePath' { [Mooring.UserDriveFiles]::Validate($pathToValidate, $sourceIsRemote) }
    }
} catch {
    $cause = if ($_.Exception.InnerException) { $_.Exception.InnerException } else { $_.Exception }
    $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new($cause, 'UserDrive', 'WriteError', $null))
}
