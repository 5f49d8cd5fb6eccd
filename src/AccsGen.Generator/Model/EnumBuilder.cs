using AccsGen.Naming;
using AccsGen.Spec;

namespace AccsGen.Model;

/// <summary>Builds an open enum: its known values get a name each.</summary>
internal static class EnumBuilder
{
    public static EnumModel Build(FileScope scope, string name, string schemaName, string summary, SpecType type)
    {
        var names = new UniqueNames(ReservedNames.OfEnums.Append(name));
        var values = new List<EnumValueModel>();
        for (var i = 0; i < type.Enum.Count; i++)
        {
            var value = type.Enum[i];
            if (type.Kind == SpecTypeKind.Integer && !long.TryParse(value, out _))
                continue;
            var wanted = type.EnumNames.Count == type.Enum.Count && type.EnumNames[i].Length > 0 ? type.EnumNames[i] : value;
            var pascal = value.Length == 0 ? "Empty" : Identifiers.Pascal(type.Kind == SpecTypeKind.Integer && wanted == value ? $"Value{value.Replace("-", "Minus")}" : wanted);
            values.Add(new(names.Take(pascal, $"{pascal}Value"), value));
        }
        return new(scope, name, schemaName, summary, type.Kind == SpecTypeKind.Integer, values.ToEquatableArray());
    }
}
