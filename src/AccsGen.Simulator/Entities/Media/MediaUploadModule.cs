using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Media;

/// <summary>
/// The two ends of an upload (accs-wire.md, section 13): the first gives a URL to send the file to, the second checks that it has arrived, and makes its key usable as the value of an attribute. In
/// between the file goes to <see cref="UploadEndpoint"/>.
/// </summary>
internal sealed class MediaUploadModule : EntityModule
{
    private const int MaxKeyLength = 255;

    public override IEnumerable<Collection> Collections => [MediaUploads.Collection];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/media/initiate-upload"] = Initiate;
        operations["POST /V1/media/finish-upload"] = Finish;
    }

    private static OperationAnswer Initiate(OperationRequest request)
    {
        var (name, type) = (request.Text("key")!, TypeOf(request));
        CheckName(name, type);
        var (options, time) = (request.Service.Options, request.Session.Time);
        var key = $"{Path.GetFileNameWithoutExtension(name)}_{request.Service.Random.Key()[..24]}{Path.GetExtension(name).ToLowerInvariant()}";
        var url = PresignedUrl.For(options.TenantId, Uri.EscapeDataString(key), time, options.Media.UrlLifetime, request.Service.Random);
        var expires = time + options.Media.UrlLifetime;
        request[MediaUploads.Collection].Put(new JsonObject
        {
            ["key"] = key,
            ["name"] = name,
            ["media_resource_type"] = type,
            ["state"] = MediaUploads.Initiated,
            ["path"] = url.Path,
            ["query"] = url.Query,
            ["expires_at"] = expires.ToUnixTimeMilliseconds(),
        });
        var answer = new JsonObject
        {
            ["upload_url"] = $"{request.Service.Address().GetLeftPart(UriPartial.Authority)}{url.Path}?{url.Query}",
            ["key"] = key,
            ["expires_at"] = Expiry(expires, options.Media.ExpiresAt),
        };
        // As it is: text stays text where the spec says number.
        return OperationAnswer.Write(writer => answer.WriteTo(writer));
    }

    private static OperationAnswer Finish(OperationRequest request)
    {
        var (key, type) = (request.Text("key")!, TypeOf(request));
        var upload = request[MediaUploads.Collection].Edit(key) ?? throw ServiceException.NoSuchEntity("key", key);
        if (upload.Text("media_resource_type") != type)
            throw ServiceException.InvalidValue("mediaResourceType", type);
        if (upload.Text("state") != MediaUploads.Uploaded)
            throw ServiceException.Refused(upload.Text("state") == MediaUploads.Finished ? "The upload of %1 is finished already." : "The file %1 has not been uploaded.", key);
        if (upload.Integer("size") is 0)
            throw ServiceException.Refused("The file %1 is empty.", key);
        if (upload.Integer("size") > request.Service.Options.Media.MaxFileSize)
            throw ServiceException.Refused("The file %1 is larger than %2 bytes.", key, CollectionKey.Of(request.Service.Options.Media.MaxFileSize));
        upload["state"] = MediaUploads.Finished;
        request[MediaUploads.Collection].Put(upload);
        return OperationAnswer.Of(new JsonObject { ["success"] = true, ["key"] = key });
    }

    private static string TypeOf(OperationRequest request) =>
        request.Text("mediaResourceType") is { } type && MediaResourceTypes.IsKnown(type) ? type : throw ServiceException.InvalidValue("mediaResourceType", request.Text("mediaResourceType") ?? "");

    /// <summary>A key is the name of a file, without folders, of a kind that its type takes.</summary>
    private static void CheckName(string name, string type)
    {
        var isName = name.Trim().Length > 0 && name.Length <= MaxKeyLength && name.IndexOfAny(['/', '\\', '\0']) < 0 && Path.GetFileNameWithoutExtension(name).Trim('.', ' ').Length > 0;
        if (!isName || !MediaResourceTypes.Takes(type, Path.GetExtension(name)))
            throw ServiceException.InvalidValue("key", name);
    }

    private static JsonNode Expiry(DateTimeOffset time, UploadExpiry form) => form switch
    {
        UploadExpiry.UnixText => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        UploadExpiry.IsoText => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => time.ToUnixTimeSeconds(),
    };
}
