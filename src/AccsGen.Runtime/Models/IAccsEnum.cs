namespace AccsGen;

/// <summary>An open enumeration: a text with known values, in which values added to the service later are kept.</summary>
public interface IAccsEnum
{
    /// <summary>The text on the wire.</summary>
    string Value { get; }
}
