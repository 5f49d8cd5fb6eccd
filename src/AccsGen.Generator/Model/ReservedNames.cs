namespace AccsGen.Model;

/// <summary>Names that generated members can't have because the runtime's base types, or C#, have them.</summary>
internal static class ReservedNames
{
    private static readonly string[] s_object = ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"];

    /// <summary>Members of AccsModel.</summary>
    public static IReadOnlyList<string> OfModels { get; } =
        [.. s_object, "AdditionalMembers", "Assign", "AssignFilled", "GetJson", "IsSet", "MakeCustomAttributes", "ModelAt", "ReadMember",
            "StartUpdate", "Unset", "WriteMember"];

    /// <summary>Members of an emitted enum struct.</summary>
    public static IReadOnlyList<string> OfEnums { get; } = [.. s_object, "FromValue", "Value"];
}
