namespace AccsGen.Simulator.Document;

/// <summary>
/// A spec in a form that is read in a few milliseconds, where the OpenAPI document takes hundreds: what <see cref="SpecReader"/> made of the bundled one lies beside it, and a test holds
/// the two together. Only what serving needs is in it: no descriptions.
/// </summary>
internal static class SpecSnapshot
{
    private const int Version = 1;

    public static byte[] Write(SpecDocument document)
    {
        using var stream = new MemoryStream();
        using var writer = new SnapshotWriter(stream);
        writer.Number(Version);
        writer.Text(document.Title);
        writer.Text(document.Version);
        writer.List(document.Operations, WriteOperation);
        writer.List(document.Schemas, (w, schema) =>
        {
            w.Text(schema.Name);
            WriteType(w, schema.Type);
        });
        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">It is no snapshot, or one of another version.</exception>
    public static SpecDocument Read(Stream stream)
    {
        var reader = new SnapshotReader(stream);
        if (reader.Number() != Version)
            throw new InvalidDataException("The snapshot of the spec is of another version.");
        return new SpecDocument(
            reader.Text()!,
            reader.Text()!,
            reader.List(ReadOperation),
            reader.List(r => new SpecSchema(r.Text()!, ReadType(r), Description: null)));
    }

    private static void WriteOperation(SnapshotWriter w, SpecOperation operation)
    {
        w.Text(operation.Method);
        w.Text(operation.Path);
        w.Flag(operation.Deprecated);
        w.List(operation.Parameters, WriteParameter);
        w.Flag(operation.Body is not null);
        if (operation.Body is { } body)
        {
            w.Flag(body.Required);
            WriteType(w, body.Type);
        }
        w.Flag(operation.Result is not null);
        if (operation.Result is { } result)
            WriteType(w, result);
    }

    private static SpecOperation ReadOperation(SnapshotReader r)
    {
        var (method, path, deprecated, parameters) = (r.Text()!, r.Text()!, r.Flag(), r.List(ReadParameter));
        SpecBody? body = null;
        if (r.Flag())
        {
            var required = r.Flag();
            body = new SpecBody(ReadType(r), required, Description: null);
        }
        var result = r.Flag() ? ReadType(r) : null;
        return new SpecOperation(method, path, OperationId: null, Summary: null, deprecated, parameters, body, result, ResultDescription: null);
    }

    private static void WriteParameter(SnapshotWriter w, SpecParameter parameter)
    {
        w.Text(parameter.Name);
        w.Number((int)parameter.Place);
        w.Flag(parameter.Required);
        WriteType(w, parameter.Type);
        w.Flag(parameter.Explode);
        w.Number(parameter.Delimiter);
    }

    private static SpecParameter ReadParameter(SnapshotReader r) =>
        new(r.Text()!, (SpecParameterPlace)r.Number(), r.Flag(), Description: null, ReadType(r), r.Flag(), (char)r.Number());

    private static void WriteType(SnapshotWriter w, SpecType type)
    {
        w.Number((int)type.Kind);
        w.Text(type.Format);
        w.Text(type.Reference);
        w.Flag(type.Items is not null);
        if (type.Items is { } items)
            WriteType(w, items);
        w.List(type.Members, (writer, member) =>
        {
            writer.Text(member.Name);
            writer.Flag(member.Required);
            writer.Flag(member.Deprecated);
            WriteType(writer, member.Type);
        });
        w.List(type.Enum, (writer, value) => writer.Text(value));
        w.List(type.EnumNames, (writer, value) => writer.Text(value));
        w.Text(type.Unsupported);
        w.Text(type.Pointer);
    }

    private static SpecType ReadType(SnapshotReader r)
    {
        var (kind, format, reference) = ((SpecTypeKind)r.Number(), r.Text(), r.Text());
        var items = r.Flag() ? ReadType(r) : null;
        var members = r.List(reader =>
        {
            var (name, required, deprecated) = (reader.Text()!, reader.Flag(), reader.Flag());
            return new SpecMember(name, ReadType(reader), required, Description: null, deprecated);
        });
        return new SpecType(kind, format, items, reference, members, r.List(reader => reader.Text()!), r.List(reader => reader.Text()!), r.Text(), r.Text());
    }
}
