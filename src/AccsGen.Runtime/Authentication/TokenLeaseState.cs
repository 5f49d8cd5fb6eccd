namespace AccsGen;

/// <summary>What came of reaching for a lease.</summary>
internal enum TokenLeaseState
{
    /// <summary>This process asks IMS.</summary>
    Taken,

    /// <summary>Another process asks IMS: its token can be waited for.</summary>
    Held,

    /// <summary>The store fails or forgets, or whoever asked IMS got no token: everyone asks for itself.</summary>
    Useless,
}
