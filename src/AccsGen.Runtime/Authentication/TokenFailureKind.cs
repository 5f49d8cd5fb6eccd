namespace AccsGen;

/// <summary>What kind of failure left a caller without a token.</summary>
internal enum TokenFailureKind
{
    /// <summary>IMS refused: the configuration is wrong, and the same again would be refused again.</summary>
    Refused,

    /// <summary>An answer that holds no usable token.</summary>
    Unusable,

    /// <summary>IMS has trouble or too much to do.</summary>
    Busy,

    /// <summary>IMS could not be reached, or did not answer in time.</summary>
    Connection,

    /// <summary>The provider gave no usable credential.</summary>
    Credential,
}
