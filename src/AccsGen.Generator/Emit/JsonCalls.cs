using AccsGen.Model;

namespace AccsGen.Emit;

/// <summary>
/// The calls that read and write a member. Common types have a runtime helper of their own name, which the compiler binds faster than
/// an overload or a generic; all others go through a codec.
/// </summary>
internal static class JsonCalls
{
    public static string Read(TypeModel type, string field, FileScope scope) => type.Kind switch
    {
        TypeKind.List when ListHelper(type) is { } helper => $"reader.Read{helper}(out {field})",
        TypeKind.List => $"reader.ReadList<{ElementArguments(type, scope)}>(out {field})",
        TypeKind.Map => $"reader.ReadMap<{ElementArguments(type, scope)}>(out {field})",
        TypeKind.StringEnum => $"reader.ReadEnum(out {field})",
        TypeKind.IntegerEnum => $"reader.ReadIntegerEnum(out {field})",
        _ => $"reader.Read{type.Kind}(out {field})",
    };

    public static string Write(TypeModel type, string field, FileScope scope)
    {
        const string Writer = $"{CSharp.Runtime}.Json.AccsJsonWriter";
        return type.Kind switch
        {
            TypeKind.List when ListHelper(type) is { } helper => $"{Writer}.Write{helper}(writer, {field})",
            TypeKind.List => $"{Writer}.WriteList<{ElementArguments(type, scope)}>(writer, {field})",
            TypeKind.Map => $"{Writer}.WriteMap<{ElementArguments(type, scope)}>(writer, {field})",
            TypeKind.StringEnum => $"{Writer}.WriteEnum(writer, {field})",
            TypeKind.IntegerEnum => $"{Writer}.WriteIntegerEnum(writer, {field})",
            TypeKind.ExtensionAttributes => $"{Writer}.WriteModel(writer, {field})",
            _ => $"{Writer}.Write{type.Kind}(writer, {field})",
        };
    }

    private static string? ListHelper(TypeModel list) => list.Element!.Kind switch
    {
        TypeKind.Model => "ModelList",
        TypeKind.String => "StringList",
        TypeKind.Int64 => "Int64List",
        _ => null,
    };

    private static string ElementArguments(TypeModel type, FileScope scope) =>
        $"{CSharp.Type(type.Element!, scope)}, {CSharp.Codec(type.Element!, scope)}";
}
