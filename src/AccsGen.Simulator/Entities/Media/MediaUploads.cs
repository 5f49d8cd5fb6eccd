using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Media;

/// <summary>
/// Uploads by the key that the service gave them, with what arrived in <c>content</c> (base64) and how far they are in <c>state</c>. Both are the simulator's own: no operation shows an upload.
/// </summary>
internal static class MediaUploads
{
    public const string Initiated = "initiated";
    public const string Uploaded = "uploaded";
    public const string Finished = "finished";

    public static Collection Collection { get; } = new("mediaUploads", new CollectionKey("key"));
}
