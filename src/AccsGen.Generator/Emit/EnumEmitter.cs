using AccsGen.Model;
using Microsoft.CodeAnalysis.Text;

namespace AccsGen.Emit;

/// <summary>Emits an open enum: a value type with the known values as constants, which keeps values that the spec doesn't know.</summary>
internal static class EnumEmitter
{
    public static string HintName(EnumModel model) => model.Scope.HintName("Models", model.Name);

    public static SourceText Emit(EnumModel model)
    {
        var w = new SourceWriter();
        var name = model.Name;
        var value = model.IsInteger ? "long" : "string";
        var contract = model.IsInteger ? "IAccsIntegerEnum" : "IAccsEnum";
        w.Header(model.Scope.Namespace);
        DocComment.Summary(w, model.Summary);
        DocComment.Remarks(w, $"Schema {DocComment.Code(model.SchemaName)}. A value that the spec doesn't list is kept as it is.");
        w.Line(CSharp.GeneratedCode);
        using (w.Open($"{model.Scope.Accessibility} readonly partial struct {name} : {CSharp.Runtime}.{contract}<{name}>, global::System.IEquatable<{name}>"))
        {
            w.Line(model.IsInteger ? "private readonly long _value;" : "private readonly string? _value;");
            w.Line();
            w.Line("/// <summary>Makes one from its value on the wire.</summary>");
            w.Line($"public {name}({value} value) => _value = value;");
            foreach (var item in model.Values)
            {
                w.Line();
                DocComment.SummaryMarkup(w, $"The value {DocComment.Code(item.Value)}.");
                w.Line($"public static {name} {item.Name} => new({(model.IsInteger ? item.Value + "L" : CSharp.Literal(item.Value))});");
            }
            w.Line();
            w.Line("/// <summary>The value on the wire.</summary>");
            w.Line($"public {value} Value => _value{(model.IsInteger ? "" : " ?? \"\"")};");
            w.Line();
            w.Line("/// <inheritdoc/>");
            w.Line($"public static {name} FromValue({value} value) => new(value);");
            w.Line();
            w.Line("/// <summary>Makes one from its value on the wire.</summary>");
            w.Line($"public static implicit operator {name}({value} value) => new(value);");
            w.Line();
            w.Line("/// <inheritdoc/>");
            w.Line($"public bool Equals({name} other) => {(model.IsInteger ? "Value == other.Value" : "string.Equals(Value, other.Value, global::System.StringComparison.Ordinal)")};");
            w.Line();
            w.Line("/// <inheritdoc/>");
            w.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
            w.Line();
            w.Line("/// <inheritdoc/>");
            w.Line("public override int GetHashCode() => Value.GetHashCode();");
            w.Line();
            w.Line("/// <inheritdoc/>");
            w.Line($"public override string ToString() => Value{(model.IsInteger ? ".ToString(global::System.Globalization.CultureInfo.InvariantCulture)" : "")};");
            w.Line();
            w.Line("/// <summary>Whether both have the same value.</summary>");
            w.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
            w.Line();
            w.Line("/// <summary>Whether the values differ.</summary>");
            w.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        }
        return w.ToSourceText();
    }
}
