namespace AccsGen.Integration.Tests.Sweep;

/// <summary>How much is given to a call.</summary>
public enum Fill
{
    /// <summary>Every argument, and in models every member, some levels deep.</summary>
    Everything,

    /// <summary>The arguments that have to be given, and in models one member with a value and one with null.</summary>
    RequiredOnly,
}
