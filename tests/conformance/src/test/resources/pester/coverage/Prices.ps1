function Get-Price {
    param([decimal] $Net, [switch] $Reduced)
    $rate = 0.19
    if ($Reduced) {
        $rate = 0.07
    }
    return $Net * (1 + $rate)
}

function Get-Never {
    'never'
}
