namespace AccsGen;

/// <summary>An open enumeration: a number with known meanings, in which values added to the service later are kept.</summary>
public interface IAccsIntegerEnum
{
    /// <summary>The number on the wire.</summary>
    long Value { get; }
}
