"""Personal data that can be found again: markers.py make FOLDER SEED · check FOLDER · find FOLDER EXCEPT LOOKED PLACE…

make: invented people whose every personal field is a marker: applicants.csv, form.json (as `zhika draft park` takes it), typed.txt (one
value a line, in plain letters), report.txt, and markers.txt with what is to be found of each.
find: each marker in each file below the places, in the encodings in which it could stand there; EXCEPT: a file with the paths that may
hold them; LOOKED: where to write down which files were read. check: that the search finds each of them, planted in each encoding."""
import base64
import csv
import json
import os
import random
import sys
import tempfile
import urllib.parse

CHARACTERS = "安白宝北冰才昌晨春大丹东方芳飞丰枫高广桂国海涵和红虹华欢辉慧佳家建江杰金晶静军君俊凯康兰乐雷莉力丽林玲龙露梅美萌敏明宁鹏平萍奇琪强青清秋泉荣瑞山松涛天田庭婷同伟文西霞贤祥晓欣新星秀旭雪雅阳洋叶怡艺永友宇雨玉园源月云泽珍振正志中舟竹卓子"
TITLES = ("姓名,性别,民族,出生日期,公民身份号码,常住户口所在地住址,现居住地住址,服务处所,居住事由,居住处所,婚姻状况,联系电话,证件类型,"
          "申报人类型,申报人姓名,申报人电话,到达日期,拟居住天数,材料,照片")


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.markers = []

    def marker(self, text):
        self.markers.append(text)
        return text

    def words(self, count):
        return self.marker("".join(self.random.choice(CHARACTERS) for _ in range(count)))

    def name(self, family):
        return self.marker(family + "".join(self.random.choice(CHARACTERS) for _ in range(2)))

    def letters(self, count):
        return self.marker("".join(self.random.choice("bcdfghjkmnpqrtvwxz") for _ in range(count)).capitalize())

    def phone(self):
        return self.marker("139" + "".join(self.random.choice("0123456789") for _ in range(8)))

    def code(self):
        return self.marker("91410105" + "".join(self.random.choice("0123456789") for _ in range(10)))

    def citizen(self):
        digits = "320102%04d%02d%02d%03d" % (self.random.randint(1960, 1999), self.random.randint(1, 12), self.random.randint(1, 28),
                                             2 * self.random.randint(100, 499))
        weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        return self.marker(digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, weights)) % 11])

    def row(self, photo):
        citizen = self.citizen()
        day = f"{citizen[6:10]}-{citizen[10:12]}-{citizen[12:14]}"
        return [self.name("欧阳"), "女", "汉", day, citizen, f"江苏省南京市玄武区{self.words(6)}路12号", f"河南省郑州市金水区{self.words(6)}街1号",
                f"郑州{self.words(6)}厂", "务工", "租赁房屋", "未婚", self.phone(), "居民身份证", "用人单位", f"郑州{self.words(6)}行", self.phone(),
                "2026-01-01", "365", "居民身份证;照片2张;劳动合同", photo]


def make(folder, seed):
    maker = Maker(int(seed))
    with open(f"{folder}/applicants.csv", "w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(TITLES.split(","))
        for photo in ("p01.jpg", "p02.jpg", "p03.jpg"):
            rows.writerow(maker.row(photo))
    form = {"name": maker.name("司马"), "citizen_number": maker.citizen(), "sex": "女", "nation": "汉", "marital_status": "未婚", "phone": maker.phone(),
            "household_address": f"江苏省南京市玄武区{maker.words(6)}路3号", "present_address": f"河南省郑州市金水区{maker.words(6)}街2号",
            "workplace": f"郑州{maker.words(6)}店", "residence_reason": "务工", "residence_place": "租赁房屋", "document_type": "居民身份证",
            "declarant_type": "用人单位", "declarant_name": f"郑州{maker.words(6)}社", "declarant_phone": maker.phone(), "declarant_document": maker.code(),
            "arrival_date": "2026-01-05", "intended_days": "365", "papers": "居民身份证;照片2张;劳动合同"}
    born = form["citizen_number"][6:14]
    form["birth_date"] = f"{born[:4]}-{born[4:6]}-{born[6:]}"
    with open(f"{folder}/form.json", "w", encoding="utf-8") as out:
        json.dump(form, out, ensure_ascii=False)
    typed = [maker.citizen(), maker.letters(9), maker.phone(), maker.letters(12), maker.letters(12)]
    report = [maker.words(4), maker.words(8), maker.words(8)]
    with open(f"{folder}/typed.txt", "w", encoding="utf-8") as out:
        out.write("\n".join(typed) + "\n")
    with open(f"{folder}/report.txt", "w", encoding="utf-8") as out:
        out.write("\n".join(report) + "\n")
    with open(f"{folder}/markers.txt", "w", encoding="utf-8") as out:
        out.write("\n".join(maker.markers) + "\n")


def encodings(marker):
    plain = marker.encode("utf-8")
    yield "UTF-8", plain
    yield "UTF-16 LE", marker.encode("utf-16-le")
    yield "UTF-16 BE", marker.encode("utf-16-be")
    yield "GB 18030", marker.encode("gb18030")
    yield "JSON escapes", json.dumps(marker)[1:-1].encode()
    yield "URL escapes", urllib.parse.quote(marker).encode()
    for name, coded in (("UTF-8", plain), ("GB 18030", marker.encode("gb18030"))):
        yield f"hex of {name}", coded.hex().encode()
        yield f"HEX of {name}", coded.hex().upper().encode()
        for before in range(3):
            whole = base64.b64encode(bytes(before) + coded)
            yield f"base64 of {name}", whole[-(-before * 8 // 6):(before + len(coded)) * 8 // 6]


def patterns(folder):
    with open(f"{folder}/markers.txt", encoding="utf-8") as lines:
        return [(marker, name, coded) for marker in lines.read().split() for name, coded in encodings(marker)]


def files(places, excepted):
    for place in places:
        for folder, _, names in os.walk(place):
            for name in names:
                path = os.path.join(folder, name)
                if os.path.isfile(path) and not os.path.islink(path) and not any(path == e or path.startswith(e + "/") for e in excepted):
                    yield path


def find(folder, places, excepted):
    sought = patterns(folder)
    found, looked = [], []
    for path in files(places, excepted):
        try:
            with open(path, "rb") as file:
                content = file.read()
        except OSError:
            continue
        looked.append(path)
        found += [(path, marker, name) for marker, name, coded in sought if coded in content]
    return found, looked


def check(folder):
    for marker, name, coded in patterns(folder):
        with tempfile.TemporaryDirectory(dir=folder) as place:
            with open(f"{place}/planted", "wb") as out:
                out.write(b"\x01\x02" + coded + b"\x03")
            if not any(at == marker for _, at, _ in find(folder, [place], [])[0]):
                sys.exit(f"a marker in {name} is not found")


def main(act, folder, *rest):
    if act == "make":
        make(folder, *rest)
    elif act == "check":
        check(folder)
    else:
        with open(rest[0], encoding="utf-8") as lines:
            found, looked = find(folder, rest[2:], [line for line in lines.read().split("\n") if line])
        with open(rest[1], "w", encoding="utf-8") as out:
            out.writelines(f"{path}\n" for path in looked)
        for path, marker, name in found:
            print(f"{path}: marker {marker} in {name}")
        print(f"{len(looked)} files")
        sys.exit(1 if found else 0)


main(*sys.argv[1:])
