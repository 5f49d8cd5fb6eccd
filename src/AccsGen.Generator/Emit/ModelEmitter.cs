using AccsGen.Model;
using Microsoft.CodeAnalysis.Text;

namespace AccsGen.Emit;

/// <summary>Emits one model: its members, and the code that reads and writes its JSON.</summary>
internal static class ModelEmitter
{
    public static string HintName(ModelModel model) => model.Scope.HintName("Models", model.Name);

    public static SourceText Emit(ModelModel model)
    {
        var w = new SourceWriter();
        w.Header(model.Scope.Namespace);
        DocComment.Summary(w, model.Summary);
        DocComment.Remarks(w, $"Schema {DocComment.Code(model.SchemaName)}. Only assigned members are sent; see <see cref=\"{CSharp.Runtime}.AccsModel\"/>.");
        w.Line(CSharp.GeneratedCode);
        w.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({CSharp.Runtime}.Json.AccsModelConverter<global::{model.Scope.Namespace}.{model.Name}>))]");
        using (w.Open($"{model.Scope.Accessibility} sealed partial class {model.Name} : {CSharp.Runtime}.AccsModel"))
        {
            WriteShape(w, model);
            WriteFields(w, model);
            w.Line("/// <summary>Makes one without any member assigned.</summary>");
            w.Line($"public {model.Name}() : base(s_shape) {{ }}");
            for (var i = 0; i < model.Members.Count; i++)
                WriteMember(w, model.Members[i], i, model.Scope);
            WriteJson(w, model);
        }
        return w.ToSourceText();
    }

    private static void WriteShape(SourceWriter w, ModelModel model)
    {
        var names = string.Join(", ", model.Members.Select(member => CSharp.Literal(member.JsonName)));
        w.Line($"private static readonly {CSharp.Runtime}.Json.ModelShape s_shape = new({names});");
    }

    private static void WriteFields(SourceWriter w, ModelModel model)
    {
        foreach (var member in model.Members)
            w.Line($"private {CSharp.NullableType(member.Type, model.Scope)} {member.FieldName};");
        w.Line();
    }

    private static void WriteMember(SourceWriter w, MemberModel member, int index, FileScope scope)
    {
        w.Line();
        var summary = member.Summary is null ? "" : DocComment.Escape(member.Summary) + " ";
        DocComment.SummaryMarkup(w, $"{summary}JSON: {DocComment.Code(member.JsonName)}.");
        if (member.Deprecated)
            w.Line("[global::System.Obsolete(\"The spec marks this member as deprecated.\")]");
        if (IsMadeOnDemand(member))
        {
            // Never null, so that an attribute can be set at once; written when it was assigned or holds something.
            w.Line("[global::System.Diagnostics.CodeAnalysis.AllowNull]");
            w.Line($"public {CSharp.Type(member.Type, scope)} {member.Name} {{ get => {member.FieldName} ??= MakeCustomAttributes({index}); set {{ {member.FieldName} = value; Assign({index}); }} }}");
            return;
        }
        w.Line($"public {CSharp.NullableType(member.Type, scope)} {member.Name} {{ get => {member.FieldName}; set {{ {member.FieldName} = value; Assign({index}); }} }}");
    }

    private static void WriteJson(SourceWriter w, ModelModel model)
    {
        w.Line();
        using (w.OpenExpression($"protected override bool ReadMember(ref {CSharp.Runtime}.Json.AccsJsonReader reader, int index) => index switch"))
        {
            for (var i = 0; i < model.Members.Count; i++)
                w.Line($"{i} => {JsonCalls.Read(model.Members[i].Type, model.Members[i].FieldName, model.Scope)},");
            w.Line("_ => false,");
        }
        w.Line();
        using (w.Open("protected override void WriteMember(global::System.Text.Json.Utf8JsonWriter writer, int index)"))
        using (w.Open("switch (index)"))
        {
            for (var i = 0; i < model.Members.Count; i++)
                w.Line($"case {i}: {JsonCalls.Write(model.Members[i].Type, model.Members[i].FieldName, model.Scope)}; break;");
        }
        WriteModelAt(w, model);
        WriteAssignFilled(w, model);
    }

    /// <summary>The members that are models, which an update goes into.</summary>
    private static void WriteModelAt(SourceWriter w, ModelModel model)
    {
        if (!model.Members.Any(IsModel))
            return;
        w.Line();
        using (w.OpenExpression($"protected override {CSharp.Runtime}.AccsModel? ModelAt(int index) => index switch"))
        {
            for (var i = 0; i < model.Members.Count; i++)
            {
                if (IsModel(model.Members[i]))
                    w.Line($"{i} => {model.Members[i].FieldName},");
            }
            w.Line("_ => null,");
        }
    }

    /// <summary>A collection that came to be by being read from its property counts as assigned once it holds something.</summary>
    private static void WriteAssignFilled(SourceWriter w, ModelModel model)
    {
        if (!model.Members.Any(IsMadeOnDemand))
            return;
        w.Line();
        using (w.Open("protected override void AssignFilled()"))
        {
            for (var i = 0; i < model.Members.Count; i++)
            {
                if (IsMadeOnDemand(model.Members[i]))
                    w.Line($"if ({model.Members[i].FieldName} is {{ Count: > 0 }}) AssignFilled({i});");
            }
        }
    }

    private static bool IsModel(MemberModel member) => member.Type.Kind is TypeKind.Model or TypeKind.ExtensionAttributes;

    private static bool IsMadeOnDemand(MemberModel member) => member.Type.Kind == TypeKind.CustomAttributes;
}
