using System.Text;
using AccsGen.Model;

namespace AccsGen.Emit;

/// <summary>C# for values and types.</summary>
internal static class CSharp
{
    public const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"AccsGen\", \"1\")]";

    public const string Runtime = "global::AccsGen";

    /// <summary>A string literal in plain ASCII.</summary>
    public static string Literal(string value)
    {
        var result = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                result.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~')
                result.Append(c);
            else
                result.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
        }
        return result.Append('"').ToString();
    }

    public static string Literal(char value) => $"'{value}'";

    /// <summary>The type where it can't be null.</summary>
    public static string Type(TypeModel type, FileScope scope) => type.Kind switch
    {
        TypeKind.String => "string",
        TypeKind.Boolean => "bool",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.Decimal => "decimal",
        TypeKind.Double => "double",
        TypeKind.Single => "float",
        TypeKind.DateTimeOffset => "global::System.DateTimeOffset",
        TypeKind.DateOnly => "global::System.DateOnly",
        TypeKind.Guid => "global::System.Guid",
        TypeKind.Uri => "global::System.Uri",
        TypeKind.Bytes => "byte[]",
        TypeKind.Json => $"{Runtime}.RawJson",
        TypeKind.Model or TypeKind.StringEnum or TypeKind.IntegerEnum => $"global::{scope.Namespace}.{type.Name}",
        TypeKind.List => $"global::System.Collections.Generic.List<{Type(type.Element!, scope)}>",
        TypeKind.Map => $"global::System.Collections.Generic.Dictionary<string, {Type(type.Element!, scope)}>",
        TypeKind.CustomAttributes => $"{Runtime}.CustomAttributes",
        TypeKind.ExtensionAttributes => $"{Runtime}.ExtensionAttributes",
        TypeKind.SearchCriteria => $"{Runtime}.SearchCriteria",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, null),
    };

    public static string NullableType(TypeModel type, FileScope scope) => Type(type, scope) + "?";

    /// <summary>What reads and writes the type where the runtime has no helper of that name.</summary>
    public static string Codec(TypeModel type, FileScope scope) => type.Kind switch
    {
        TypeKind.Model or TypeKind.CustomAttributes or TypeKind.ExtensionAttributes when type.Kind != TypeKind.CustomAttributes =>
            $"{Runtime}.Json.ModelCodec<{Type(type, scope)}>",
        TypeKind.StringEnum => $"{Runtime}.Json.EnumCodec<{Type(type, scope)}>",
        TypeKind.IntegerEnum => $"{Runtime}.Json.IntegerEnumCodec<{Type(type, scope)}>",
        TypeKind.List => $"{Runtime}.Json.ListCodec<{Type(type.Element!, scope)}, {Codec(type.Element!, scope)}>",
        TypeKind.Map => $"{Runtime}.Json.MapCodec<{Type(type.Element!, scope)}, {Codec(type.Element!, scope)}>",
        _ => $"{Runtime}.Json.{type.Kind}Codec",
    };
}
