"""In which words is it said, in Chinese and in English, why the system cannot open or write a file?"""

import errno
from typing import Final

from zhiji.rulebook.law.messages import Text

_ZH: Final = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘空间不足",
    errno.EDQUOT: "超出磁盘配额",
    errno.EFBIG: "文件太大",
    errno.EIO: "磁盘读写出错",
    errno.EBUSY: "文件正被其他程序使用",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EMFILE: "同时打开的文件太多",
}


def fault_of(error: OSError) -> Text:
    """What the system says of a file; in Chinese its number where it is something rare."""
    en = (error.strerror or str(error)).strip()
    return Text(
        _ZH.get(error.errno or 0, f"系统错误{error.errno}" if error.errno else "系统拒绝"), en[:1].lower() + en[1:]
    )
